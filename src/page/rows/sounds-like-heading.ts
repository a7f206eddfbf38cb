/**
 * Whether a text could head a column or label a value. `after`: the label that stands right before it; behind
 * "Status" the word "Received" is a status, and no label of a date.
 */
export type SoundsLikeHeading = (text: string, after?: string) => boolean;
