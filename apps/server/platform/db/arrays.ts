/**
 * Columns of rows as PostgreSQL reads them fastest: arrays in its binary format. As text each element would be
 * escaped here and unescaped there, which cost more than everything else a record needs.
 */
class Writer {
  #buffer: Buffer;
  #at = 0;
  /** What was written last, and where: columns repeat a commune, a device, a name from row to row. */
  #last: { value: string; from: number; to: number } = { value: "", from: 0, to: 0 };

  constructor(bytes: number) {
    this.#buffer = Buffer.allocUnsafe(bytes);
  }

  int32(value: number): void {
    this.#room(4);
    this.#at = this.#buffer.writeInt32BE(value, this.#at);
  }

  int64(value: bigint): void {
    this.#room(12);
    this.#at = this.#buffer.writeInt32BE(8, this.#at);
    this.#at = this.#buffer.writeBigInt64BE(value, this.#at);
  }

  double(value: number): void {
    this.#room(12);
    this.#at = this.#buffer.writeInt32BE(8, this.#at);
    this.#at = this.#buffer.writeDoubleBE(value, this.#at);
  }

  uuid(value: string): void {
    if (this.#again(value)) return;
    const from = this.#at;
    this.#room(20);
    this.#at = this.#buffer.writeInt32BE(16, this.#at);
    for (let i = 0; i < 36; i += 2) {
      if (i === 8 || i === 13 || i === 18 || i === 23) i += 1;
      this.#buffer[this.#at++] = (nibble(value.charCodeAt(i)) << 4) | nibble(value.charCodeAt(i + 1));
    }
    this.#last = { value, from, to: this.#at };
  }

  /** `lead`: bytes before the text, such as the version of jsonb. */
  text(value: string, lead = ""): void {
    if (this.#again(value)) return;
    const from = this.#at;
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    this.#room(4 + lead.length + value.length * 3);
    let end = from + 4;
    end += this.#buffer.write(lead, end, "latin1");
    end += this.#buffer.write(value, end, "utf8");
    this.#buffer.writeInt32BE(end - from - 4, from);
    this.#at = end;
    this.#last = { value, from, to: end };
  }

  done(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }

  /** Copies the last value where it comes again. */
  #again(value: string): boolean {
    const { value: last, from, to } = this.#last;
    if (value !== last || to === 0) return false;
    this.#room(to - from);
    this.#buffer.copyWithin(this.#at, from, to);
    this.#at += to - from;
    return true;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + bytes));
    this.#buffer.copy(wider, 0, 0, this.#at);
    this.#buffer = wider;
  }
}

/** "0"–"9", "a"–"f", "A"–"F" → 0 to 15. */
const nibble = (code: number): number => (code & 15) + (code > 57 ? 9 : 0);

/** PostgreSQL's numbers for its types (pg_type.oid). */
const OID = { uuid: 2950, int8: 20, float8: 701, text: 25, json: 114, jsonb: 3802 } as const;

function array<Value>(
  oid: number,
  values: readonly (Value | null)[],
  put: (writer: Writer, value: Value) => void,
): Buffer {
  const writer = new Writer(64 + values.length * 20);
  writer.int32(values.length === 0 ? 0 : 1);
  writer.int32(1);
  writer.int32(oid);
  if (values.length > 0) {
    writer.int32(values.length);
    writer.int32(1);
  }
  for (const value of values) {
    if (value === null) writer.int32(-1);
    else put(writer, value);
  }
  return writer.done();
}

export const uuids = (values: readonly (string | null)[]): Buffer =>
  array(OID.uuid, values, (writer, value) => writer.uuid(value));
export const bigints = (values: readonly bigint[]): Buffer =>
  array(OID.int8, values, (writer, value) => writer.int64(value));
export const doubles = (values: readonly number[]): Buffer =>
  array(OID.float8, values, (writer, value) => writer.double(value));
export const texts = (values: readonly (string | null)[]): Buffer =>
  array(OID.text, values, (writer, value) => writer.text(value));
export const jsons = (values: readonly (string | null)[]): Buffer =>
  array(OID.json, values, (writer, value) => writer.text(value));
export const jsonbs = (values: readonly (string | null)[]): Buffer =>
  array(OID.jsonb, values, (writer, value) => writer.text(value, "\x01"));
