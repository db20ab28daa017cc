/**
 * A trie over token ids in flat arrays: one open-addressing table of edges keyed by (node, id). Node 0 is the root.
 * A look-up costs one probe whatever the number of phrases.
 */
export class Trie {
  private mask = (1 << 15) - 1;
  private keys = new Float64Array(this.mask + 1);
  private children = new Int32Array(this.mask + 1);
  private nodes = 1;
  /** First entry that ends at a node, plus one; further ones follow through `nextEntry`. */
  private firstEntry = new Int32Array(1 << 14);
  private readonly nextEntry: number[] = [];

  /** Adds an entry under a path of token ids. Entries come with rising ids. */
  add(path: readonly number[], entry: number): void {
    if (path.length === 0) return;
    let node = 0;
    for (const id of path) node = this.child(node, id) || this.addChild(node, id);
    this.nextEntry[entry] = this.firstEntry[node]!;
    this.firstEntry[node] = entry + 1;
  }

  /** The node reached from `node` by a token id, 0 when there is none. */
  child(node: number, id: number): number {
    const key = node * 0x100000 + id;
    let slot = slotOf(node, id) & this.mask;
    for (;;) {
      const found = this.keys[slot]!;
      if (found === key) return this.children[slot]!;
      if (found === 0) return 0;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Latest entry that ends at `node`, or -1. */
  entryAt(node: number): number {
    return this.firstEntry[node]! - 1;
  }

  /** The entry added before `entry` under the same path, or -1. */
  entryBefore(entry: number): number {
    return this.nextEntry[entry]! - 1;
  }

  private addChild(node: number, id: number): number {
    if (this.nodes * 2 >= this.mask) this.grow();
    const fresh = this.nodes++;
    if (fresh >= this.firstEntry.length) {
      const wider = new Int32Array(this.firstEntry.length * 2);
      wider.set(this.firstEntry);
      this.firstEntry = wider;
    }
    this.insert(node * 0x100000 + id, slotOf(node, id), fresh);
    return fresh;
  }

  private insert(key: number, hash: number, child: number): void {
    let slot = hash & this.mask;
    while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.children[slot] = child;
  }

  private grow(): void {
    const { keys, children } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Float64Array(this.mask + 1);
    this.children = new Int32Array(this.mask + 1);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key !== 0) this.insert(key, slotOf(Math.floor(key / 0x100000), key % 0x100000), children[i]!);
    }
  }
}

function slotOf(node: number, id: number): number {
  const mixed = Math.imul(node ^ Math.imul(id, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
