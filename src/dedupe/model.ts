import type { Frequencies } from './frequencies';
import type { Weights } from './weights';

/** What pairs are judged by: how common values are in the data at hand, and the weights of the model. */
export interface Model {
  readonly frequencies: Frequencies;
  readonly weights: Weights;
}
