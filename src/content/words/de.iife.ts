import { reading } from '../../language/de';
import { giveWords } from './give-words';

giveWords('de', reading);
