/** Text → gzip in base64, as the page's blocks hold it. */
export async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** The reverse, of a block of this page. Throws where the page has no such block. */
export async function unpacked(page: Document, id: string): Promise<Response> {
  const block = page.getElementById(id)?.textContent;
  if (!block) throw new Error(`This page has no block ${id}; open index-full.html, or build the page anew.`);
  const bytes = Uint8Array.from(atob(block), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** SHA-256 (FIPS 180-4) of UTF-8 text. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

export const hexadecimal = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
