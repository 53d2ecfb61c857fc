import type { Child } from "hono/jsx";
import type { AssetPaths } from "../dashboard-env.ts";
import type { Flash } from "../flash.ts";
import type { Viewer } from "../page-models.ts";
import { FlashMessage } from "./flash-message.tsx";
import { SearchIcon } from "./icons.tsx";
import { KeysDialog } from "./keys-dialog.tsx";

export type Section = "today" | "lists" | "templates" | "settings";

export type LayoutProps = {
  title: string;
  viewer: Viewer | null;
  flash: Flash | null;
  assets: AssetPaths;
  section: Section | null;
  search: string;
  back: string;
  children?: Child;
};

/** What htmx may do: no evaluated attributes, no style sheet of its own, errors shown as pages by the server. */
const HTMX_CONFIG = JSON.stringify({ includeIndicatorCSS: false, mode: "same-origin", history: false });

/** The shell around every page: skip link, header, page, footer. */
export function Layout({ title, viewer, flash, assets, section, search, back, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content={HTMX_CONFIG} />
        <title>{title} · Companion</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.css} />
        <script src={assets.js} type="module"></script>
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to the page
        </a>
        <Header viewer={viewer} section={section} search={search} />
        <div id="page" class="page">
          <div class="flash-place" role="status" aria-live="polite">
            {flash && <FlashMessage flash={flash} back={back} />}
          </div>
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </div>
        {viewer && <Footer viewer={viewer} />}
        {viewer && <KeysDialog />}
      </body>
    </html>
  );
}

function Header({ viewer, section, search }: Pick<LayoutProps, "viewer" | "section" | "search">) {
  return (
    <header class="top">
      <div class="top-inner">
        <a class="brand" href="/">
          <img src="/assets/icon.svg" width="22" height="22" alt="" /> Companion
        </a>
        {viewer && (
          <>
            <nav aria-label="Pages">
              <a class="nav-link" href="/" aria-current={section === "today" ? "page" : undefined}>
                Today
              </a>
              <a class="nav-link" href="/lists" aria-current={section === "lists" ? "page" : undefined}>
                Lists
              </a>
              <a class="nav-link" href="/templates" aria-current={section === "templates" ? "page" : undefined}>
                Templates
              </a>
              <a class="nav-link" href="/settings" aria-current={section === "settings" ? "page" : undefined}>
                Settings
              </a>
            </nav>
            <search class="search">
              <form action="/search" method="get">
                <SearchIcon />
                <input
                  class="input"
                  type="search"
                  name="q"
                  value={search}
                  placeholder="Search"
                  aria-label="Search tasks by words or number"
                  autocomplete="off"
                  data-key="/"
                />
              </form>
            </search>
          </>
        )}
      </div>
    </header>
  );
}

function Footer({ viewer }: { viewer: Viewer }) {
  return (
    <footer class="foot">
      <p>
        {viewer.name} in {viewer.workspaceName} · times in {viewer.timeZone.replaceAll("_", " ")}
      </p>
      <button type="button" class="link-button" data-open-keys hidden>
        Keys <kbd class="kbd">?</kbd>
      </button>
      <form method="post" action="/sign-out">
        <button type="submit" class="link-button">
          Sign out
        </button>
      </form>
    </footer>
  );
}
