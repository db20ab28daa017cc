/*
 * The shapes a written Vietnamese syllable can have: an onset, a rime without its tone mark, and a tone. 27 onsets and
 * 168 rimes cover every syllable of the dictionaries this was checked against.
 */

/** Consonants a syllable may begin with; the longest that fits is the one meant. */
export const ONSETS: ReadonlySet<string> = new Set(
  "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "),
);

/** What may follow the onset, without the tone mark. */
export const RIMES: ReadonlySet<string> = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich iêc iêm iên iêng iêp iêt iêu im in inh " +
    "ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on " +
    "ong ooc oong op ot u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya " +
    "uych uyên uyêt uynh uyn uyp uyt uyu y ya ych yêm yên yêng yêt yêu ynh yp yt yu âc âm ân âng âp ât âu ây " +
    "ăc ăm ăn ăng ăp ăt ê êch êm ên êng ênh êp êt êu ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơng ơp ơt ư ưa ưc ưi ưm " +
    "ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu"
  ).split(" "),
);
