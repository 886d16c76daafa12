import { parentPort, workerData } from 'node:worker_threads';
import { computeReport, type ReportTask } from './report-task.ts';

parentPort?.postMessage(computeReport(workerData as ReportTask));
