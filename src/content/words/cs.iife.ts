import { reading } from '../../language/cs';
import { giveWords } from './give-words';

giveWords('cs', reading);
