import { reading } from '../../language/it';
import { giveWords } from './give-words';

giveWords('it', reading);
