/** A part of a page that no script of the extension can see into: another page in a frame, or a closed shadow root. */
export type BlindSpot = 'frame' | 'closed';
