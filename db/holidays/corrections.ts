/** Days by country that no law makes public and on which work stops all the same. */
export const ALSO_OFF: Readonly<Record<string, readonly string[]>> = {
  BR: ["Carnival", "Corpus Christi"],
  FI: ["Midsummer Eve", "Christmas Eve"],
  IE: ["St. Stephen's Day (substitute day)"],
  JP: ["New Year's Eve", "January 2nd", "January 3rd"],
  SE: ["Midsummer Eve", "Christmas Eve", "New Year's Eve"],
};

/** Kept in (nearly) the whole country, and given by the package for its parts alone or not at all: its rules and names. */
export const ADDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AE: { "9 Dhu al-Hijjah": "Arafat Day", "12-03": "National Day" },
  CA: { "monday before 05-25": "Victoria Day", "2nd monday in October": "Thanksgiving" },
};

/** Working days by Cabinet Resolution 27 of 2024 on public holidays. */
export const DROPPED: Readonly<Record<string, readonly string[]>> = {
  AE: ["Laylat al-Mi'raj", "First day of Ramadan"],
};

/** Days by which the package's day is late: three days off around the Korean New Year begin on its eve. */
export const LATE_BY: Readonly<Record<string, Readonly<Record<string, number>>>> = { KR: { "Korean New Year": 1 } };

/** In English, where the package has a name in the country's language alone or one that says too little. */
export const NAMES: Readonly<Record<string, string>> = {
  "2 Janvier": "January 2nd",
  Berchtoldstag: "Berchtold's Day",
  Bundesfeiertag: "Swiss National Day",
  "Fête nationale": "Swiss National Day",
  "Giorno festivo federale": "Swiss National Day",
  "Jeûne Genevois": "Geneva Fast",
  "Instauration de la République": "Republic Day",
  Mauritiustag: "St Maurice's Day",
  "Näfelser Fahrt": "Näfels Pilgrimage",
  Staatsfeiertag: "National Holiday",
  Feiertagsbrücke: "Bridge day",
  "Mariä Geburt": "Nativity of Mary",
  "Dia de Cataluña": "National Day of Catalonia",
  "Día Nacional de Galicia": "National Day of Galicia",
  "Día adicional": "Additional day",
  "Día de Andalucía": "Andalusia Day",
  "Día de Aragón": "Aragon Day",
  "Día de Asturias": "Asturias Day",
  "Día de Castilla-La Mancha": "Castile-La Mancha Day",
  "Día de Ceuta": "Ceuta Day",
  "Día de Extremadura": "Extremadura Day",
  "Día de La Rioja": "La Rioja Day",
  "Día de la Comunidad de Madrid": "Community of Madrid Day",
  "Día de la Constitución Española": "Constitution Day",
  "Día de las Instituciones de Cantabria": "Cantabria Institutions Day",
  "Día de las Letras Gallegas": "Galician Literature Day",
  "Día de les Illes Balears": "Balearic Islands Day",
  "Fiesta Nacional de España": "National Day",
  "Fiesta de Castilla y León": "Castile and León Day",
  "La Bien Aparecida": "Our Lady of Bien Aparecida",
  "Nuestra Señora de África": "Our Lady of Africa",
  "San Esteban": "St Stephen's Day",
  "San Juan": "St John's Day",
  "Santiago Apóstol": "St James's Day",
  "Implantação da República": "Republic Day",
  "Restauração da Independência": "Restoration of Independence",
  "Ash Sunday": "Clean Monday",
  "First Monday in May": "May Day",
  "First Monday in June": "June bank holiday",
  "First Monday in August": "August bank holiday",
  "Last Monday in October": "October bank holiday",
  "Simchat Torah/ Shmini Atzeret": "Simchat Torah",
  "US:Labour Day": "Labor Day",
  "DE:National Holiday": "German Unity Day",
};
