import * as hintEngine from './hints/hint-engine';
import * as likeness from '../domain/match-by-content';
import * as errands from './errands/errands';
import * as reminders from './reminders/reminders-script';
import './index';

// In development the worker is a module, which can take in nothing later: all is there from the start.
Object.assign(globalThis, { errands, hintEngine, likeness, reminders });
