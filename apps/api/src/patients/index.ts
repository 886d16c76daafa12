export { PatientsModule } from './patients.module.ts';
export { Patient } from './graphql/patient.object.ts';
export { PatientSummary } from './graphql/patient-summary.object.ts';
export { PatientSummaryQueries } from './patient-summary.queries.ts';
export { PatientQueries } from './patient.queries.ts';
export { EpisodeOfCare, EpisodeStateEnum, LevelOfCareEnum } from './episode/graphql/episode.object.ts';
export { EpisodeQueries } from './episode/episode.queries.ts';
export { EpisodeRepository } from './episode/episode.repository.ts';
export { TransitionEpisode } from './episode/transition-episode.ts';
