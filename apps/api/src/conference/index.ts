export { ConferenceModule } from './conference.module.ts';
