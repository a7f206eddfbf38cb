import { soundOf } from './words';

/**
 * Given names that one person goes by: full names, short forms and the same name in other languages.
 * A compact list of our own, by common knowledge of European and American use; a name may stand in several groups
 * ("Alex"). Compared by sound, so that spellings of one
 * form (Aleksandr, Alexandr) need one entry; short forms that merely cut a name off (Ben) need none.
 */
const groups = `
alexander alex alexandr alejandro alessandro alexandre sasha sandy sandro xander lex alec olek ales alexandru oleksandr sacha
alexandra alex sandra sasha sandy alexa alejandra alessandra lexi ola oleksandra
alexei alyosha oleksiy
albert al bert bertie alberto
alfred fred alf alfredo
andrew andy drew andreas andre andrea andres ondrej ondra andrzej andriy andrej anders andras
anastasia nastya ana anastasiya
ann anne anna anita anka annika anneke annette hanna nan nancy nina
anthony tony antonio anton antoine antonin tonda antek
antonia toni tonia antonella
arthur art arturo
barbara barb barbora basia
benjamin ben benny
bernard bernie bernhard bernardo bernd
bridget brigitte birgit brigid biddy
carl charles carlos carlo charlie chuck charly karel kaja karol karoly kalle chas
caroline carol carrie carolina lina
catherine kathryn kate kathy cat kitty katarina katerina ekaterina katya kasia katarzyna catalina
cecilia cecile
christian chris kristian
christina christine chris tina christa kristin kristina kirsten krista christiane
christopher chris kit christoph christophe krzysztof krzysiek kristof cristoforo kris
claudia claudine
daniel dan danny daniele danilo danek dana
david dave davide dav
deborah debbie deb debra
dennis den denny
diana diane dee
dimitri dmitry dima dimitris dimitrios dmytro mitya jim
dominic nick dom domingo dominique
donald don donnie
dorothy dorothea dorota
edward ed eddie ted teddy ned eduard eduardo edoardo edouard eda
eleanor elena ella nell nora ellie eleonora lena elen leonor
elizabeth liz beth betty lizzie eliza betsy bess lisa elisabetta isabel isabella isabelle elzbieta elise
emily em emma emmy emilie emilia
emanuel manuel manny manolo manu
ernest ernie ernst ernesto
eugene gene yevgeny zhenya eugen eugenio
frances fran fanny francesca franziska frantiska francisca francoise
francis frank fran francisco pancho paco francesco franz frantisek franta francois franco franciszek ferenc feri francesc
frederick fred fritz friedrich federico rick
gabriel gabe gabi
gabriela gabi gabriele
george jorge georg giorgio georges yuri jiri jirka jerzy jurek gyorgy georgi georgios jordi juraj jurgen joerg jorgen jura
gerald gerry jerry gerhard gerard gerardo
gregory greg grigory gregor gregorio grzegorz
harold harry harald
heinrich henry harry hank enrique enrico hendrik henrik heinz jindrich jindra quique
helen helena elena helene lena ellen hela olena lenka helenka
hugh hugo
ignacio nacho ignatius
irene irina ira irena irenka
isaac ike
ivan vanya ivo john johan
jacob jake jacobo jakub kuba james jim jimmy jamie diego jaime jacques santiago tiago jack jay
jacqueline jackie
jeffrey jeff geoff geoffrey jeffery
jennifer jen jenny jenna jennie
jeremy jerry jeremiah
jessica jess jessie
joan joanna johanna jana jane janet janice jean jeanne juana giovanna jo joanne ivana hanna asia janka
john jack johnny johann johannes jan jean juan giovanni ivan hans honza janek joao sean ioannis yannis giannis jens jeno janos jani jovan ivo hannes yoann hansi evan
jonathan jon jonny nathan
joseph joe joey jose pepe giuseppe pepa youssef yusuf beppe sepp iosif osip jef josep zef chepe pepik jozko jupp yosef beppo
josephine josie jo josefina giuseppina fina josefa pepa
joshua josh josue
julia julie giulia iuliia juliana julita
julian jules julien julio giulio julius
kenneth ken kenny
konstantin kostya costas constantine konstantinos
lawrence larry laurence lorenzo laurent laurenz lars lauren vavrinec wawrzyniec
leonard leo len lenny leonardo leonhard leon lev
louis lou luis lewis luigi ludwig ludovic louie ludvik gigi
louise lou luisa luise lulu louisa
lucas luke luca luc
ludmila lida luda milka mila
magdalena magda lena madeleine madalena lenka madeline magdalene
marcus marc marco marcos marek marcel marcin
margaret maggie meg peg peggy marge greta gretchen rita margarita marguerite margarete marketa malgorzata gosia margherita grete margit margarida margot madge marjorie daisy
maria mary marie mariya masha marika molly polly miriam maruska mia mariana marianne maryam mitzi mariella moira maire marusya
martha marti
martin marty marten martino martim
martina tina
matilda tilly
matthew matt matthias matteo mathieu matej mateusz matti mats matous thijs hias
maximilian max maxim massimo maxime maximiliano maxwell
melissa mel missy lissa
michael mike mick michel miguel michele mikhail misha miki mihaly mikael mikkel mykhailo mihai mitch mishka michi
michelle michaela shelly michela
monica mona monique
natalia natasha natalie nataliya tasha nata
nathaniel nathan nate nat
nicholas nick nicky nicolas niklas nikolaus nikolai kolya nikola mikulas niccolo nico klaus niels nils nikos nikolaos miklos mikolaj mykola colin nicolau
nicole nicky nicola nicoletta
olga olya
oliver ollie oli
patricia pat patty trish tricia patrizia patsy trixie
patrick pat paddy patricio patrizio
paul paulo pablo paolo pavel pavlos pal pasha pau pavlo pali
paula pauline paola pavla polina
peter pete pedro pietro pierre petr piotr pyotr petros petya peer per pero piet petar peto pit peder
philip phil felipe philippe filippo pip filippos
rachel rachael ray raquel rachele rahel
raphael raf raffaele rafa raffaello rafe
raymond ray raimund ramon
rebecca becky becca reba
richard rick dick rich ricky ricardo rikard ryszard richie risa
robert bob rob robbie bobby bert roberto robin rupert robby ruprecht
ronald ron ronnie ronaldo
rose rosa rosemary rosalie rosario ruza ruzena
rudolf rudy rodolfo ruda rolf
samantha sam sammy
samuel sam sammy samuele samo
sarah sally sadie sarka
sebastian seb bastian sebastien basti sebastiano
sergei sergio seryozha serhiy sergej
silvia silvie
simon simone semyon simao simeon
sofia sophie sonia zosia sofiya
stanislav standa stas slava stan staszek stanislaus stanley
stephanie steph stefania steffi estefania stepanka
stephen steve steven stefan stefano esteban etienne stepan istvan pista szczepan stefanos stepanek
susan sue susanna suzanne susie zuzka susi
svetlana sveta svitlana svetla
tamara toma
tatiana tanya tetiana
theodore ted teddy theo fyodor fedor theodor teodoro todor
theresa terry tess terezie resi terka
thomas tom tommy tomaso tamas foma maso tomek tomo tome
timothy tim timmy timo timotheus timoteo timofey
tobias toby tobiah
ulrich uli ulric
ursula uschi ursel orsolya ulla
valentina valya valentine tina
valentin valya valentino
veronica ronnie vera nika verka
victor vic vittorio vitya victorien vitek vito
victoria vicky tori viktorie vika vittoria
vincent vince vinny vincenzo vicente vinzenz vincenc enzo wincenty
virginia ginny ginger
vladimir vova volodya vlad volodymyr vlada vladko
vladislav vlad slava ladislav lada laszlo laci vladek
walter wally walt
wilhelm william bill will billy willy liam guillermo guglielmo guillaume vilem wim guilherme memo vilmos
wilhelmina mina minnie vilma helma
wolfgang wolf wolfie
xavier javier xavi javi saverio
yaroslav jarda slava jarek
zdenek zdenda
vaclav vasek wenzel venca
bohumil bohous
miroslav mirek mira miro
milan milo
lubomir lubos lubo
jitka jituska
josefina pepina
consuelo chelo concepcion concha conchita
dolores lola loli
guadalupe lupe lupita
jesus chuy chus
mercedes merche
rosario charo
eduardo lalo edu
fernando nando fer ferdinand ferdi ferran
roberto beto tito
humberto beto
ignatius inaki
mohammed muhammad mohammad mehmet mo muhammed
ahmed ahmad ahmet
ibrahim abraham abe avraham avi ebrahim
yousef joseph
abdullah abdallah abdul
fatima fatma
aisha ayse
omar umar omer
hussein hossein huseyin
moses moshe moise musa moises
solomon shlomo salomon suleiman
elias elijah ilya eli iliya
lev leo
giancarlo carlo
gianluca luca
giuseppina pina
bartholomew bart bartosz bartolomeo bartlomiej bartolome
cornelius cor kees cornelis kornel
adriaan adri hadrian
gerrit gerard ger
zbigniew zbyszek
malgorzata malgosia
wojciech wojtek adalbert vojtech vojta
pavlina pavla
lucie lucy lucia luz
dagmar dasa
gwendolyn gwen wendy
cynthia cindy
judith judy jutka jitka
katrina kat trina
lillian lily liliana
lynn linda
maureen mo
mildred millie
phyllis phil
randall randy randolph
reginald reg reggie rex
roland rollo rolando orlando
russell russ rusty
stuart stu stewart
terence terry
wallace wally
zachary zach zack
curtis curt konrad
dustin dusty
frederica freda rika
howard howie
jerome jerry
lucille lucy
maurice morris mauricio moritz maurizio
oswald ozzie
philippa pippa
roderick rod rodrigo
sheldon shelly
sylvester sly silvestr
tabitha tabby
valerie val valeria
winifred winnie
winston winnie
yvonne evie
zdenka zdena
`.trim().split('\n').map((line) => line.split(' '));

const groupsOf = new Map<string, number[]>();
for (const [group, names] of groups.entries()) {
  for (const name of new Set(names.map(soundOf))) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
}

/** Numbers of the groups that a given name belongs to, by its sound; empty for a name without known other forms. */
export function nameGroups(sound: string): readonly number[] {
  return groupsOf.get(sound) ?? [];
}

/** Whether two given names, by their sounds, are forms of one name. */
export function sameNameGroup(a: string, b: string): boolean {
  const other = groupsOf.get(b);
  return other !== undefined && (groupsOf.get(a)?.some((group) => other.includes(group)) ?? false);
}
