import { reading } from '../../language/nl';
import { giveWords } from './give-words';

giveWords('nl', reading);
