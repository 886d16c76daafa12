export { DeliveryModule } from './delivery.module.ts';
export { DeliveryQueries } from './delivery.queries.ts';
export { AskDeliveredWeek } from './ask-delivered-week.ts';
export { AskPerformance } from './ask-performance.ts';
export { UnderWay } from './under-way.ts';
export { InterventionDelivery, SessionPresence } from './graphql/delivery.object.ts';
export { Performance, PerformanceProgress } from './graphql/performance.object.ts';
