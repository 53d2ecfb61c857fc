/** What a number after it names: "page 9", "size 10/12", "room 4"; such a number is no time. */
export const NUMBERED_NOUNS: ReadonlySet<string> = new Set(
  "apartment apt building bus chapter channel exercise exit figure flat floor gate grade house item level line lot model no number page part platform question ratio room route row score seat section size sizes step suite task terminal track type unit version volume".split(
    " ",
  ),
);
