import { reading } from '../../language/pt-PT';
import { giveWords } from './give-words';

giveWords('pt-PT', reading);
