import * as hintEngine from './hint-engine';
import * as errands from './errands';
import './index';

// In development the worker is a module, which can take in nothing later: all is there from the start.
Object.assign(globalThis, { hintEngine, errands });
