/** A starter template: month end. */
export const MONTH_END = `name: Month end
description: Closing the books. Any date in the month will do.
defaults: { labels: [finance], list: Month end }
roles:
  accountant: owner
  approver: owner
items:
  - { task: "Ask everybody for missing receipts of {month}", due: last workday of the month - 4wd, role: accountant }
  - { task: "Send the invoices of {month}", key: invoices, due: last workday of the month - 1wd, role: accountant }
  - { task: Approve expenses, due: last workday of the month - 1wd, role: approver }
  - { task: Prepare the payroll, key: payroll, due: last workday of the month - 3wd, role: accountant, priority: high }
  - { task: Approve the payroll, due: last workday of the month - 2wd, role: approver, after: payroll, priority: high }
  - { task: Pay suppliers, due: last workday of the month, role: accountant }
  - { task: Download the bank statements, key: statements, due: first workday of next month, role: accountant }
  - { task: Reconcile the bank accounts, key: bank, due: second workday of next month, role: accountant, after: statements }
  - { task: Reconcile the cards, key: cards, due: second workday of next month, role: accountant }
  - { task: Chase unpaid invoices, due: second workday of next month, role: accountant }
  - { task: Book accruals and deferrals, key: accruals, due: third workday of next month, role: accountant }
  - task: Review the accounts of {month}
    key: review
    due: fourth workday of next month
    role: approver
    after: [bank, cards, accruals]
    subtasks: [Balance sheet against last month, Margins against budget, Anything above the limit]
  - { task: "Close {month}", key: close, due: fifth workday of next month, role: accountant, after: review, priority: high }
  - { task: "Report {month} to management", due: 6th workday of next month, role: approver, after: close }
  - { task: "File the tax return for {month}", due: 10th day of next month or previous workday, role: accountant, priority: high }
`;
