#!/usr/bin/env node
// Writes files/radar.bin: the radar recording that the structured-array chapter reads. Every run writes the same bytes.
//
// One record is what the slide's dtype says, packed and little-endian: time u8 [ms], size u4 (the bytes that follow it,
// 4108), position {az f4 [rad], el f4 [rad], region_type u1, region_ID u2}, gain u1, samples 2048 x i2.
// The antenna turns twice, 32 directions a turn, the second turn a little higher. Along each direction the samples
// start with the transmitter's own pulse, then noise, and in it the echoes of three targets.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIRECTIONS = 32;
const TURNS = 2;
const SAMPLES = 2048;
const SIZE = 4 + 4 + 1 + 2 + 1 + 2 * SAMPLES;
const RECORD = 8 + 4 + SIZE;
const START = 1216226737000; // 16 July 2008, 16:45:37 UTC, in ms
const ELEVATIONS = [0.02, 0.06];

/** Echoes: in which direction, on which turn(s), at which sample, how strong. */
const TARGETS = [
  { direction: 6, turns: [0, 1], sample: 704, strength: 12000 },
  { direction: 19, turns: [0], sample: 1310, strength: 5200 },
  { direction: 20, turns: [1], sample: 1266, strength: 5600 },
  { direction: 27, turns: [1], sample: 1822, strength: 2400 },
];

/** Small whole numbers around zero, always the same ones. */
function makeNoise(seed) {
  let state = seed >>> 0;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % 5;
  };
  return () => draw() + draw() - 4;
}

/** How much of an echo the beam catches, by directions off centre. */
const BEAM = [1, 0.5, 0.125];

function echo(direction, turn, sample) {
  let sum = 0;
  for (const target of TARGETS) {
    if (!target.turns.includes(turn)) continue;
    const apart = Math.abs(direction - target.direction);
    const off = Math.min(apart, DIRECTIONS - apart);
    const along = Math.abs(sample - target.sample);
    if (off < BEAM.length && along < 8) sum += target.strength * BEAM[off] * (1 - along / 8);
  }
  return sum;
}

function record(index, noise) {
  const turn = Math.floor(index / DIRECTIONS);
  const direction = index % DIRECTIONS;
  const view = new DataView(new ArrayBuffer(RECORD));
  const strongest = Math.max(...TARGETS.map((t) => echo(direction, turn, t.sample)));
  view.setBigUint64(0, BigInt(START + 125 * index), true);
  view.setUint32(8, SIZE, true);
  view.setFloat32(12, (2 * Math.PI * direction) / DIRECTIONS, true);
  view.setFloat32(16, ELEVATIONS[turn], true);
  view.setUint8(20, direction < 12 ? 1 : 2); // land, then sea
  view.setUint16(21, 300 + Math.floor(direction / 4), true);
  view.setUint8(23, strongest > 4000 ? 20 : strongest > 1000 ? 28 : 36);
  for (let i = 0; i < SAMPLES; i++) {
    const pulse = i < 24 ? 30000 * (1 - i / 24) ** 2 : 0;
    view.setInt16(24 + 2 * i, Math.round(pulse + echo(direction, turn, i)) + noise(), true);
  }
  return new Uint8Array(view.buffer);
}

const noise = makeNoise(20080716);
const bytes = Buffer.concat(Array.from({ length: TURNS * DIRECTIONS }, (_, i) => record(i, noise)));
const folder = join(dirname(fileURLToPath(import.meta.url)), 'files');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'radar.bin'), bytes);
