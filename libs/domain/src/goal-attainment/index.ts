export * from './attainment-course.ts';
export * from './goal-attainment.ts';
