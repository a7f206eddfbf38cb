/** What `npm run build:team` makes one module for Node of: the code that the worker runs. */
export { createReplica } from './replica';
