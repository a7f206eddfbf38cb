import { reading } from '../../language/fr';
import { giveWords } from './give-words';

giveWords('fr', reading);
