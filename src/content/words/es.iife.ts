import { reading } from '../../language/es';
import { giveWords } from './give-words';

giveWords('es', reading);
