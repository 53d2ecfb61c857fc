import type { Child } from "hono/jsx";

/** Drawn on a 24 grid, in the text's colour; always beside words or a label, so hidden from screen readers. */
function Icon({ children, name }: { name: string; children?: Child }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const TickIcon = () => (
  <Icon name="tick">
    <circle cx="12" cy="12" r="9.25" />
    <path d="m8 12.4 2.8 2.8L16.2 9.4" />
  </Icon>
);

export const LateIcon = () => (
  <Icon name="late">
    <path d="M12 4 2.8 20h18.4z" />
    <path d="M12 10v4.5M12 17.2v.3" />
  </Icon>
);

export const MoveIcon = () => (
  <Icon name="move">
    <rect x="3.5" y="5" width="17" height="15.5" rx="2.5" />
    <path d="M3.5 10h17M8 2.8V7M16 2.8V7M12 12.6v4.8m0 0-2.2-2.2M12 17.4l2.2-2.2" />
  </Icon>
);

export const RepeatIcon = () => (
  <Icon name="repeat">
    <path d="M4 12a7.5 7.5 0 0 1 13-5.1L20 10m0-5.5V10h-5.5M20 12a7.5 7.5 0 0 1-13 5.1L4 14m0 5.5V14h5.5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon name="search">
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon name="plus">
    <path d="M12 5v14M5 12h14" />
  </Icon>
);

export const MarkIcon = () => (
  <Icon name="mark">
    <path d="m4 12.5 5 5L20 6.5" />
  </Icon>
);
