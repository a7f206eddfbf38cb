/**
 * The text of a file of the extension's own package. Nothing leaves the machine: the content security policy allows
 * connections to the package alone.
 * @param path as the build gives it, from the package's root
 * @throws Error where the package holds no such file.
 */
export async function packageText(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}
