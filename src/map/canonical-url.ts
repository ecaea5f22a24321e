/** Query parameters that tell whence the reader came, not what is read. */
const tracking = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|cmpid|ref|ref_src)$/;

/**
 * One spelling of the addresses under which one page is found: https, no "www.", "m." or "amp." before the name, no
 * fragment, no parameters of tracking, the others sorted, no slash at the end. Throws a `TypeError` where it is no URL.
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address);
  const host = url.host.replace(/^(?:www|m|amp)\./, "");
  const kept = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map((pair) => new URLSearchParams([pair]));
  const query = kept.map(String).sort().join("&");
  const path = url.pathname.replace(/\/+$/, "");
  return `https://${host}${path}${query === "" ? "" : `?${query}`}`;
}
