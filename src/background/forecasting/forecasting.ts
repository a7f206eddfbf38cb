/*
 * What makes and keeps forecasts. The worker loads it some seconds after it drew from all summaries of many (see
 * platform/later-script.ts).
 */
export { keepForecast } from './keep-forecast';
