import { reading } from '../../language/pl';
import { giveWords } from './give-words';

giveWords('pl', reading);
