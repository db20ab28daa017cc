import { decodeModel, type Model } from '../words/model.js';
import { encoded } from './weights.js';

let model: Model | undefined;

/**
 * The model that ships with the library, decoded on the first call and kept. Import this module only when words are
 * asked for.
 */
export function loadModel(): Model {
  model ??= decodeModel(encoded);
  return model;
}
