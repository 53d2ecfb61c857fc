/** A starter template: moving house. */
export const MOVING_HOUSE = `name: Moving house
description: Three months to a new home. The end is moving day.
defaults: { labels: [move] }
variables:
  address: { default: the new home, ask: Where to? }
  movers: { choices: [friends, company], default: friends, ask: Who carries? }
  pets: { choices: ["no", "yes"], default: "no", ask: Are there pets? }
roles:
  helper: anyone
items:
  - { task: Give notice on the old home, due: end - 3mo, priority: urgent, person: owner }
  - { task: Compare moving companies, key: compare, due: end - 10w, person: owner, if: movers is company }
  - { task: Book the moving company, due: end - 8w, person: owner, after: compare, if: movers is company }
  - { task: "Ask friends to help on {date}", due: end - 6w, person: owner, if: movers is friends }
  - { task: Rent a van, due: end - 4w, person: owner, if: movers is friends }
  - { task: Take the day off, due: end - 6w, person: owner }
  - { task: "Measure {address}: doors, walls, kitchen", due: end - 6w, person: owner }
  - { task: Sort out and give away, key: sort, due: end - 5w, person: owner, subtasks: [Cellar and attic, Wardrobes, Books, Kitchen] }
  - task: Tell everybody the new address
    due: end - 3w
    person: owner
    subtasks: [Post, Bank and insurance, Employer, Doctor, School, Subscriptions]
  - { task: Move the internet contract, due: end - 6w, person: owner, priority: high }
  - { task: "Electricity, gas and water at {address}", due: end - 3w, person: owner }
  - { task: Get boxes and tape, due: end - 3w, person: owner }
  - { task: Pack what is rarely used, due: end - 2w, role: helper, after: sort }
  - { task: Reserve a parking space at both doors, due: end - 2w, person: owner }
  - { task: Find somebody for the pets on moving day, due: end - 1w, person: owner, if: pets is yes }
  - { task: Pack the rest and a bag for the first night, due: end - 1d, role: helper }
  - { task: Defrost the fridge, due: end - 1d at 18:00, person: owner }
  - { task: "Moving day: to {address}", key: day, due: end at 08:00, role: helper, priority: high }
  - { task: Read the meters and hand over the keys, due: end at 18:00, person: owner, priority: high }
  - { task: Register the new address, due: end + 5wd, person: owner }
`;
