/**
 * Phrases of two or three words in lower case, asked for word by word: to join the words for every question costs more
 * than all the answers, which are nearly always no.
 */
export class Phrases {
  /** What may follow the first word. */
  private readonly rest = new Map<string, (readonly [string, string])[]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const [first, second, third = ""] = phrase.split(" ") as [string, string, string?];
      const known = this.rest.get(first);
      if (known) known.push([second, third]);
      else this.rest.set(first, [[second, third]]);
    }
  }

  has(first: string, second: string, third = ""): boolean {
    return this.rest.get(first)?.some((words) => words[0] === second && words[1] === third) ?? false;
  }
}
