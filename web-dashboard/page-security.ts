import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";

/**
 * Nothing inline, nothing from elsewhere: styles and scripts are files of ours, and a form can only be sent here.
 * Posts must come from our own pages (Origin or Sec-Fetch-Site), besides the cookie's SameSite=Lax.
 */
export function pageSecurity(): MiddlewareHandler {
  return every(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"], // data: the style sheet's own small marks
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer", // a sign-in link must not travel on
      xFrameOptions: "DENY",
      crossOriginResourcePolicy: "same-origin",
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    }),
    csrf(),
  );
}
