import type { Scene } from '../scene.ts';
import { readClauses } from './clauses.ts';
import type { Reading } from './sentence.ts';
import { tokensOf } from './tokens.ts';

/** A sentence is read once, for all its figures. */
const readings = new WeakMap<Scene, Reading>();

/** The clauses of a scene. */
export function readingOf(scene: Scene): Reading {
  let reading = readings.get(scene);
  if (!reading) {
    reading = readClauses(tokensOf(scene));
    readings.set(scene, reading);
  }
  return reading;
}
