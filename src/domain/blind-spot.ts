/**
 * Where a form may be open that cannot be filled in: another page in a frame, a closed shadow root, or a dialog whose
 * fields have no label that is known.
 */
export type BlindSpot = 'frame' | 'closed' | 'unlabelled';
