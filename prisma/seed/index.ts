export { createClinic, type FirstAdministrator, type NewClinic } from './new-clinic.ts';
export {
  DEMO_ACCOUNTS,
  DEMO_CLINIC,
  DEMO_PASSWORD,
  OTHER_CLINIC,
  type DemoAccount,
} from './demo/demo-accounts.ts';
export type { InboxFile } from './demo/demo-inbox.ts';
export { loadDemoData, type DemoOptions } from './demo/load-demo-data.ts';
export { recordPastSessions } from './demo/record-past-sessions.ts';
