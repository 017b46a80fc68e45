/**
 * The page's content security policy and the headers of every response. The page's build writes the same policy into
 * a meta tag, for static hosts that set no headers, so this module imports nothing.
 */

// Cesium adds one style element, of its credit display, and sets one style attribute, to learn whether the browser knows
// `image-rendering`. Naming their digests keeps inline styles forbidden otherwise;
// test/unit/app-globe/content-security-policy.test.ts computes both from the installed Cesium.
const CESIUM_CREDIT_STYLE = "'sha256-gM2CWYHXIHTu7Ts6ncwv0GMWZ9LXGrz2qqqjyuDojl8='";
const CESIUM_PROBE_STYLE = "'sha256-BVJq0J0CcoIBO7ikkmisQ5kYoOnqxRUC37ihQ3YWZQQ='";

const DIRECTIVES: readonly string[] = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${CESIUM_CREDIT_STYLE}`,
  `style-src-attr 'unsafe-hashes' ${CESIUM_PROBE_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
];

/** The policy as a page's meta tag may carry it. Names no origin but the page's own. */
export const CONTENT_SECURITY_POLICY: string = DIRECTIVES.join('; ');

/**
 * Headers of every response. The two cross-origin policies make the page cross-origin isolated, so that workers may
 * share memory; `frame-ancestors` is only here because browsers ignore it in a meta tag.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
