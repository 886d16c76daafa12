export { DesensitizationModule } from './desensitization.module.ts';
export { LogQueries } from './log.queries.ts';
export { ProtocolQueries } from './protocol.queries.ts';
export { DesensitizationLog } from './graphql/log.object.ts';
export { DesensitizationProtocol } from './graphql/protocol.object.ts';
