import { reading } from '../../language/pt-BR';
import { giveWords } from './give-words';

giveWords('pt-BR', reading);
