import { GrowingInts } from "../text/growing-ints.js";

/** An edge takes four numbers: parent node, token id, child node, latest entry that ends at the child plus one. */
const WIDTH = 4;

/**
 * A trie over token ids in one flat array: an open-addressing table of edges keyed by (node, id), an edge with all it
 * leads to in one cache line, and the edges of the root, which every token of a text asks for, by id. A look-up costs
 * one probe whatever the number of phrases. Node 0 is the root.
 */
export class Trie {
  private mask = (1 << 15) - 1;
  private edges = new Int32Array(WIDTH * (this.mask + 1));
  private nodes = 1;
  /** Where the edge of an id from the root stands in `edges`, plus one. */
  private rootEdges = new Int32Array(1 << 13);
  private readonly nextEntry = new GrowingInts();

  /** The edge by which a token id leads on from the end of another (-1: from the root), added where there is none. */
  extend(edge: number, id: number): number {
    const node = edge < 0 ? 0 : this.child(edge);
    const next = this.edge(node, id);
    return next < 0 ? this.addEdge(node, id) : next;
  }

  /** Puts the next entry, of those counted from 0, at the end of an edge; at the root (-1) none is found. */
  close(edge: number): void {
    this.nextEntry.push(edge < 0 ? 0 : this.edges[edge + 3]!);
    if (edge >= 0) this.edges[edge + 3] = this.nextEntry.length;
  }

  /** The edge by which a token id leads on from a node, -1 when there is none. Ids count from 1. */
  edge(node: number, id: number): number {
    if (node === 0) return id < this.rootEdges.length ? this.rootEdges[id]! - 1 : -1;
    const { edges, mask } = this;
    for (let slot = slotOf(node, id) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WIDTH;
      const found = edges[at + 1]!;
      if (found === 0) return -1;
      if (found === id && edges[at] === node) return at;
    }
  }

  /** The node an edge leads to. */
  child(edge: number): number {
    return this.edges[edge + 2]!;
  }

  /** Latest entry that ends where an edge leads to, or -1. */
  entryAt(edge: number): number {
    return this.edges[edge + 3]! - 1;
  }

  /** The entry added before `entry` under the same path, or -1. */
  entryBefore(entry: number): number {
    return this.nextEntry.get(entry) - 1;
  }

  private addEdge(node: number, id: number): number {
    if (this.nodes * 2 >= this.mask) this.grow();
    return this.insert(node, id, this.nodes++, 0);
  }

  private insert(node: number, id: number, child: number, entry: number): number {
    const { edges, mask } = this;
    let slot = slotOf(node, id) & mask;
    while (edges[slot * WIDTH + 1] !== 0) slot = (slot + 1) & mask;
    const at = slot * WIDTH;
    edges[at] = node;
    edges[at + 1] = id;
    edges[at + 2] = child;
    edges[at + 3] = entry;
    if (node === 0) this.setRootEdge(id, at);
    return at;
  }

  private setRootEdge(id: number, edge: number): void {
    if (id >= this.rootEdges.length) {
      const wider = new Int32Array(Math.max(id + 1, this.rootEdges.length * 2));
      wider.set(this.rootEdges);
      this.rootEdges = wider;
    }
    this.rootEdges[id] = edge + 1;
  }

  private grow(): void {
    const { edges } = this;
    this.mask = this.mask * 2 + 1;
    this.edges = new Int32Array(WIDTH * (this.mask + 1));
    for (let at = 0; at < edges.length; at += WIDTH)
      if (edges[at + 1] !== 0) this.insert(edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!);
  }
}

function slotOf(node: number, id: number): number {
  const mixed = Math.imul(node ^ Math.imul(id, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
