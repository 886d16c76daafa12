export { PsychotherapyNotesModule } from './psychotherapy-notes.module.ts';
