import { parentPort, workerData } from 'node:worker_threads';
import { computeReport, type ReportMessage, type ReportTask } from './report-task.ts';

const say = (message: ReportMessage): void => parentPort?.postMessage(message);

say({ report: computeReport(workerData as ReportTask, (done) => say({ done })) });
