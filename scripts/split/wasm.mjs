// Reading and writing the sections of a WebAssembly module.

export const kSection = { type: 1, import: 2, function: 3, memory: 5, global: 6, element: 9, code: 10, data: 11, dataCount: 12 };

export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  uint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
  text() {
    return Buffer.from(this.take(this.uint())).toString('utf8');
  }
  list(read) {
    return Array.from({ length: this.uint() }, () => read());
  }
  /** The bytes that `read` passes over. */
  span(read) {
    const start = this.at;
    read();
    return this.bytes.subarray(start, this.at);
  }
}

export function uint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

/** i32.const's operand is signed. */
export function int(value) {
  const bytes = [];
  for (; value > 63 || value < -64; value >>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value & 127]);
}

export const text = (value) => Buffer.concat([uint(Buffer.byteLength(value)), Buffer.from(value)]);
export const list = (items) => Buffer.concat([uint(items.length), ...items]);

/** [{id, body}] in the module's order. */
export function sectionsOf(module) {
  const reader = new Reader(module, 8);
  const sections = [];
  while (reader.at < module.length) {
    const id = reader.byte();
    sections.push({ id, body: reader.take(reader.uint()) });
  }
  return sections;
}

/** A module of these sections. */
export function moduleOf(sections) {
  return Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'), ...sections.map(({ id, body }) => Buffer.concat([Buffer.from([id]), uint(body.length), body]))]);
}

export function customSection(name, content) {
  const body = Buffer.concat([text(name), content]);
  return Buffer.concat([Buffer.from([0]), uint(body.length), body]);
}
