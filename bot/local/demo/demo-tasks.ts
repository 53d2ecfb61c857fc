export const DEMO_PEOPLE = ["ana", "ben", "cleo", "dora", "emil", "fay"];

/**
 * Eight weeks of a small team's work, told in weeks from this one (0) and days: "when made | due | when done | who > for
 * whom | list | labels | priority | title | notes". What is done in the future is not done yet. A due date written
 * "-4 wed, -3 fri" was moved once. "every …" is the task's RRULE; it is done each time it comes. A few are due around today, whatever day it is.
 */
export const DEMO_TASKS = `
-8 mon | -8 thu         | -8 thu | ana > ana        | Release 2.4 | planning        | high   | Agree on the scope of 2.4
-8 mon | -7 tue         | -8 fri | ana > cleo       | Release 2.4 | planning,design | medium | Sketch the new settings page
-8 tue | -7 fri         | -7 thu | cleo > dora      | Release 2.4 | design          |        | Test the sketches with three customers
-8 wed | -7 wed         | -7 wed | emil > emil      | Office      | facilities      |        | Order two desks for the back room
-8 thu | -6 mon         | -7 fri | ben > ben        | Finance     | budget          | high   | Collect the Q3 numbers from all teams
-8 fri |                | -6 tue | fay > fay        | Website     | content         | low    | List the pages that nobody reads
-7 mon | -6 fri, -5 tue | -5 tue | ana > ben,cleo   | Release 2.4 | backend         | high   | Move sign-in to the new sessions
-7 mon | -6 wed         | -6 wed | ben > fay        | Finance     | invoices        |        | Send the September invoices
-7 tue | -6 thu         | -6 thu | dora > dora      | Website     | content,seo     |        | Rewrite the pricing page
-7 wed | -6 mon 10:00   | -6 mon | ana > emil       | Office      | visitors        |        | Book the big room for the auditors
-7 thu | -5 fri         | -5 thu | cleo > cleo      | Release 2.4 | design          |        | Draw the empty states
-7 fri | -5 mon         | -5 mon | fay > ben        | Finance     | budget          |        | Check the travel budget
-6 mon | -5 wed         | -5 wed | ana > ana,dora   | Hiring      | interviews      | high   | Write the job ad for a support engineer
-6 mon | -4 fri         | -4 wed | ben > ben        | Release 2.4 | backend         |        | Store drafts so that nothing typed is lost
-6 tue | -5 tue 14:00   | -5 tue | emil > emil      | Office      | facilities      |        | Let the electrician in
-6 wed | -5 fri         | -4 mon | dora > fay       | Website     | content         |        | Find photographs for the team page
-6 thu | -4 tue, -3 mon | -3 mon | ana > cleo       | Release 2.4 | design          | medium | Polish the dark theme
-6 fri | -4 thu         | -4 thu | ben > ben        | Finance     | tax             | high   | File the VAT return
-5 mon | -4 wed         | -4 tue | ana > dora       | Hiring      | interviews      |        | Read the first twelve applications
-5 mon | -3 fri         | -3 fri | cleo > ben       | Release 2.4 | backend,search  | high   | Make search find parts of words
-5 tue |                | -4 fri | emil > emil      | Office      |                 | low    | Label the spare keys
-5 wed | -4 fri         | -4 fri | fay > fay        | Website     | seo             |        | Fix the broken links in the blog
-5 thu | -3 wed 11:00   | -3 wed | ana > ana        | Hiring      | interviews      |        | Phone call with Noor
-5 fri | -3 tue         | -2 mon | dora > cleo      | Website     | design          |        | New header for the landing page
-4 mon | -3 thu         | -3 thu | ben > fay        | Finance     | invoices        |        | Send the October invoices
-4 mon | -2 fri         | -2 thu | ana > ben        | Release 2.4 | backend         |        | Measure how long the first page takes
-4 tue | -3 fri         | -3 wed | emil > emil      | Office      | visitors        |        | Arrange parking for the winter party
-4 wed | -2 tue         | -2 tue | cleo > cleo      | Release 2.4 | design,mobile   | medium | Make the board usable on a phone
-4 thu | -2 wed, -1 wed | -1 wed | ana > dora       | Release 2.4 | docs            |        | Draft the release notes
-4 fri | -3 fri         | -3 fri | fay > fay        | Website     | content         |        | Publish the customer story from Lisbon
-3 mon | -1 fri         | -1 thu | ana > ben,cleo   | Release 2.4 | quality         | high   | Go through the list of known bugs
-3 mon | -2 mon 09:30   | -2 mon | ana > ana,dora   | Hiring      | interviews      |        | Interview Noor
-3 tue | -2 thu         | -2 thu | ben > ben        | Finance     | budget          |        | Compare the three insurance offers
-3 wed | -2 fri         | -1 mon | dora > emil      | Office      | facilities      | low    | Replace the kettle
-3 thu | -1 tue         | -1 tue | cleo > fay       | Website     | content,seo     |        | Redirect the old help pages
-3 fri | -1 wed         | -1 wed | ben > ben        | Release 2.4 | backend         |        | Rehearse the database upgrade
-2 mon | -1 thu         | -1 fri | ana > ana        | Hiring      | contracts       | high   | Send Noor the offer
-2 mon | 0 mon          | 0 mon  | cleo > cleo      | Release 2.4 | design          |        | Redraw the icons that were blurred
-2 tue | -1 fri         | -1 fri | fay > ben        | Finance     | invoices        |        | Chase the two unpaid invoices
-2 wed | 0 tue          | 0 tue  | dora > dora      | Release 2.4 | docs            |        | Record the two-minute tour
-2 thu | -1 thu         |        | ana > emil       | Office      | facilities      |        | Renew the domain and the alarm contract
-2 fri | 0 wed          | 0 wed  | ana > ben        | Release 2.4 | backend         | high   | Freeze the code for 2.4
-1 mon | 0 thu          | 0 thu  | ben > cleo,dora  | Release 2.4 | quality         | high   | Try the release candidate on old phones
-1 mon | -1 fri         |        | fay > fay        | Website     | content         | medium | Ask Ines for a quote about the tour
-1 tue | 0 tue          |        | ben > ben        | Finance     | budget          | high   | Close the books for October
-1 tue | tomorrow       |        | dora > ana,dora  | Hiring      | onboarding      |        | Plan Noor's first week
-1 wed | 0 fri 16:00    |        | ana > ben        | Finance     | budget          | high   | Send the forecast for next year
-1 wed | 1 tue          |        | cleo > cleo      | Website     | design          |        | Banner for the release
-1 thu | 1 wed 15:00    |        | ana > ana        | Release 2.4 | planning        | urgent | Decide: ship 2.4 or wait a week
-1 thu |                |        | emil > emil      | Office      |                 | low    | Sort the shelf of old adapters
-1 fri | 1 thu          |        | dora > fay       | Release 2.4 | docs            |        | Translate the release notes
-1 wed | yesterday      |        | ben > ana        | Finance     | budget          | high   | Sign the budget for the first quarter
0 mon  | 1 fri          |        | ana > cleo,fay   | Website     | content,design  | medium | New screenshots for the home page
-1 fri | today 15:00    |        | dora > ana       | Hiring      | onboarding      |        | Call Noor about the first day
-1 fri | today          |        | emil > ana,emil  | Office      | visitors        |        | Choose the caterer for the winter party
0 tue  |                |        | cleo > cleo      | Release 2.4 | ideas           | low    | Collect ideas for 2.5
-8 mon | -8 mon 09:30   | every FREQ=WEEKLY;BYDAY=MO          | ana > ana   | Release 2.4 | planning | | Write the weekly plan
-8 tue | -8 fri         | every FREQ=WEEKLY;BYDAY=FR          | emil > emil | Office      |          | | Water the plants
-8 wed | -7 thu 14:00   | every FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | cleo > dora | Website   | seo      | | Look through the visitor numbers
-7 mon | -7 fri         | every FREQ=MONTHLY;BYDAY=-1FR       | ben > fay   | Finance     | invoices | | Pay the suppliers
`;

/** "title | who | what they said": on the task's page, an hour after it was made. */
export const DEMO_COMMENTS = `
Send the forecast for next year | cleo | The numbers from support are in the shared folder now.
Send the forecast for next year | ben | Thank you. Only the travel costs are missing.
Decide: ship 2.4 or wait a week | ben | The upgrade rehearsal went through in nine minutes.
Try the release candidate on old phones | dora | The five-year-old one needs four seconds for the first page.
Renew the domain and the alarm contract | emil | Waiting for their new price list.
`;
