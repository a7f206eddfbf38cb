/** What was sent is not valid, and will not be when it is sent again. The message names the part. */
export class InvalidContent extends Error {
  override readonly name = 'InvalidContent';
}
