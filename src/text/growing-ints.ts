/** A list of 32-bit integers that grows: rows of fixed width without an object each. */
export class GrowingInts {
  private values = new Int32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  get(index: number): number {
    return this.values[index]!;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** The numbers so far; they share memory with the list. */
  toArray(): Int32Array {
    return this.values.subarray(0, this.length);
  }

  add(index: number, value: number): void {
    this.values[index]! += value;
  }
}
