export { MeasuresModule } from './measures.module.ts';
export { MeasureRequestQueries } from './measure-request.queries.ts';
export { PatientMeasuresQueries } from './patient-measures.queries.ts';
export { Score } from './graphql/score.object.ts';
export { RespondentEnum, TimePointEnum } from './graphql/measure-enums.ts';
