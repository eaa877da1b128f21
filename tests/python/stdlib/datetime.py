from datetime import *
import datetime as dt, copy
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__,'|',e)
for a in [(2020,13,1),(2020,2,30),(0,1,1),(10000,1,1),('a',1,1),(2020,),(2020,1.5,1),(2020,1,1,1),()]: t(date,*a)
for a in [(2020,1,1,24),(2020,1,1,0,60),(2020,1,1,0,0,60),(2020,1,1,0,0,0,10**6),(2020,1,1,0,0,0,0,5),(2020,1),(2020,1,1,'a')]: t(datetime,*a)
t(datetime,2020,1,1,fold=2); t(time,25); t(time,0,0,0,0,5); t(time,fold=3); t(time,'a'); t(date,year=2020,month=1,day=1); t(date,2020,1,dayy=1)
t(timedelta,days='a'); t(timedelta,days=10**10); t(timedelta,hours=1.5); t(timedelta,microseconds=0.5); t(timedelta,nanoseconds=1); t(timedelta,1,2,3,4,5,6,7); t(timedelta,float('nan')); t(timedelta,float('inf')); t(timedelta,1,2,3,4,5,6,7,8)
t(timezone,5); t(timezone,timedelta(hours=25)); t(timezone,timedelta(hours=1),5); t(timezone,timedelta(hours=-5),'EST'); t(timezone,timedelta(0)); t(str,timezone(timedelta(hours=-5,minutes=-30))); t(str,timezone(timedelta(seconds=3661)));t(repr,timezone.utc); t(timezone)
d=date(2020,1,1); n=datetime(2020,1,1); a=datetime(2020,1,1,tzinfo=timezone.utc)
t(lambda:d+1); t(lambda:d-n); t(lambda:n-a); t(lambda:n<a); t(lambda:n==a); t(lambda:d<n); t(lambda:d==n); t(lambda:n<5); t(lambda:d<5);t(lambda:d+timedelta(10**8));t(lambda:timedelta(1)/0); t(lambda:timedelta(1)//0); t(lambda:timedelta(1)/timedelta(0)); t(lambda:timedelta(1)%5); t(lambda:timedelta(1)*'a'); t(lambda:timedelta(1)<1); t(lambda:timedelta(1)+1); t(lambda: time(1)<time(1,tzinfo=timezone.utc)); t(lambda:time(1)-time(2)); t(lambda:date.max+timedelta(1)); t(lambda:timedelta.max+timedelta(1)); t(lambda:-timedelta.max-timedelta(5));t(lambda:abs(timedelta(-1))); t(lambda:divmod(timedelta(1),timedelta(0))); t(lambda:timedelta(1)/'a')
t(date.fromisoformat,'2020-1-1'); t(date.fromisoformat,'20200101'); t(date.fromisoformat,'2020-W01-1'); t(date.fromisoformat,5); t(date.fromisoformat,'2020-13-01'); t(date.fromisoformat,'x'); t(date.fromisoformat,'2020W01'); t(date.fromisoformat,'2020-W54-1')
for s in ['2020-01-01','2020-01-01T10','2020-01-01 10:20','2020-01-01T10:20:30.5','2020-01-01T10:20:30.123456789','2020-01-01T10:20:30Z','2020-01-01T10:20:30+05:30','2020-01-01T1020','20200101T102030','2020-01-01T24:00','2020-01-01T25:00','2020-01-01T10:20:30+25:00','2020-01-01T','2020-01-01x10:20','','2020-W10-3T10:00','2020-01-01T10:20:30,25','2020-01-01T10:20:30+05:30:15.5','2020-01-01T10:2']: t(datetime.fromisoformat,s)
for s in ['10','10:20','10:20:30.000','T10:20','102030','10:20Z','10:20+01','25','a','10:20:30.1234567','24:00']: t(time.fromisoformat,s)
t(date.fromisocalendar,2020,53,1); t(date.fromisocalendar,2020,54,1); t(date.fromisocalendar,2020,1,8); t(date.fromisocalendar,0,1,1)
t(date.fromordinal,0); t(date.fromordinal,10**8); t(date.fromtimestamp,10**15); t(date.fromtimestamp,'a'); t(datetime.fromtimestamp,10**12); t(datetime.fromtimestamp,1.5,timezone.utc); t(datetime.fromtimestamp,float('nan')); t(datetime.fromtimestamp,1,5); t(datetime.fromtimestamp,-1.5,timezone.utc)
t(d.replace,month=13); t(d.replace,foo=1); t(n.replace,tzinfo=5); t(n.astimezone,5); t(datetime.combine,1,2); t(datetime.combine,d,time(1)); t(datetime.combine,d,5); t(n.strftime,5); t(d.strftime,'%Q %'); t(datetime.strptime,'a','%Y'); t(datetime.strptime,'2020 x','%Y'); t(datetime.strptime,'2020','%Q'); t(datetime.strptime,5,'%Y'); t(datetime.strptime,'31/02/2020','%d/%m/%Y'); t(datetime.strptime,'10','%d %'); t(datetime.strptime,'2020-01','%G-%V'); t(datetime.strptime,'2020-05','%Y-%V'); t(datetime.strptime,'366 2021','%j %Y'); 
t(lambda:d.foo); t(lambda:n.isoformat(timespec='x')); t(lambda:n.isoformat('ab')); t(lambda:n.isoformat(5)); 
t(hash,timedelta(1)); t(lambda:d.isocalendar()); t(lambda:d.timetuple()); t(lambda:a.utctimetuple()); t(lambda:n.timestamp()); t(lambda:a.timestamp()); t(lambda:date.min); t(lambda:datetime.max); t(lambda:time.min); t(lambda:time.resolution); t(lambda:timedelta.min); t(lambda:timezone.min); t(lambda:timezone.max)
t(lambda:tzinfo().utcoffset(None)); t(lambda:tzinfo().fromutc(a)); 
class TZ(tzinfo):
    def utcoffset(s,d): return 5
t(lambda:datetime(2020,1,1,tzinfo=TZ()).utcoffset()); t(lambda:str(datetime(2020,1,1,tzinfo=TZ()))); 
class TZ(tzinfo):
    def utcoffset(s,d): return timedelta(hours=25)
    def dst(s,d): return 'x'
    def tzname(s,d): return 5
t(lambda:date(2020,1,1).__reduce__()); t(lambda:n.__reduce_ex__(4)); t(lambda:timedelta(1).__reduce__()); t(lambda:timezone.utc.__reduce__()); t(lambda:timezone(timedelta(1)/2,'x').__reduce__());t(lambda:a.__reduce_ex__(4)); t(lambda:time(1).__reduce__())
import random
random.seed(3)
fm=['%Y-%m-%d','%d/%m/%y','%a %A %b %B %d','%j %U %W %V %G %u %w','%H:%M:%S.%f','%I:%M %p','%c','%x %X','%Z|%z|%:z','%e %k %l %F %T %D %R %y','%%','%s', 'x%dy', '%-d/%-m', '']
for i in range(3):
    d=date.fromordinal(random.randint(1,3652059)); n=datetime(d.year,d.month,d.day,random.randrange(24),random.randrange(3),random.randrange(60),random.choice([0,5,123000,999999]), random.choice([None,timezone.utc,timezone(timedelta(hours=-3,minutes=-30)),timezone(timedelta(seconds=3601),'X%Y')]), fold=random.randint(0,1))
    td=timedelta(random.randint(-500,500),random.randint(-10**6,10**6),random.randint(-10**7,10**7)); td2=timedelta(hours=random.uniform(-100,100))
    for x in (d,n,n.time(),n.timetz(),n.date(),td,td2,n.replace(year=2000,month=2,day=28)):
        print(repr(x),str(x),f'{x}', copy.deepcopy(x)==x)
    for f in fm: t(lambda: d.strftime(f)); t(lambda:n.strftime(f)); t(lambda: n.timetz().strftime(f)); t(lambda: format(n,f))
    t(lambda:d+td); t(lambda:n+td); t(lambda:n-td2); t(lambda:n-datetime(2000,1,1)); t(lambda:d-date(2000,1,1)); t(lambda:n-a); t(lambda:(n.weekday(),n.isoweekday(),n.isocalendar(),n.toordinal(),n.ctime(),d.ctime(),n.timetuple(),n.utctimetuple(),n.utcoffset(),n.tzname(),n.dst()))
    t(lambda:n.timestamp()); t(lambda:n.isoformat(' ','minutes')); t(lambda:n.isoformat(timespec='milliseconds')); t(lambda:n.astimezone(timezone.utc)); t(lambda:n.astimezone()); t(lambda:n.replace(hour=3,fold=0)); t(lambda:n<a); t(lambda:datetime.fromisoformat(n.isoformat())==n); t(lambda:datetime.strptime(n.strftime('%Y-%m-%d %H:%M:%S.%f'),'%Y-%m-%d %H:%M:%S.%f'))
    for o in (td2,2,3.7,-2,0.1):
        t(lambda:td*o); t(lambda:td/o); t(lambda:td//o); t(lambda:td%o); t(lambda:divmod(td,o)); t(lambda:td+o); t(lambda:td<o); t(lambda:td==o)
    t(lambda:(abs(td),-td,+td,bool(td),td.total_seconds(),td.days,td.seconds,td.microseconds,hash(td)))
for s,f in [('21/11/06 16:30','%d/%m/%y %H:%M'),('Jun 1 2005  1:33PM','%b %d %Y %I:%M%p'),('Tuesday, 05 March 2019','%A, %d %B %Y'),('2019-03-05T10:00:00+0530','%Y-%m-%dT%H:%M:%S%z'),('2019-03-05T10:00:00Z','%Y-%m-%dT%H:%M:%S%z'),('2019-03-05 -05:30:10.5','%Y-%m-%d %z'),('2019 10 1','%Y %U %w'),('2019 10 Mon','%Y %W %a'),('2019 W10 1','%G W%V %u'),('12AM','%I%p'),('1 2 3','%H %M %S'),('2020-02-29 UTC','%Y-%m-%d %Z'),('a%b','a%%b'),('2020','%Y%Y'),('08','%m'),('13','%m'),('2020-1-1','%Y-%m-%d'),('20200101','%Y%m%d'),('Mon','%a'),('xyz','%B'),('Wed Dec  5 10:20:30 2018','%c'),('12/05/18','%x'),('10:20:30','%X'),('.5','.%f'),('2019-060','%Y-%j'),('99','%y'),('61','%S')]:
    t(datetime.strptime,s,f)
class D(date): pass
class DT(datetime):
    def __new__(cls,*a): return super().__new__(cls,*a)
t(lambda:D(2020,1,1)); t(lambda:D(2020,1,1)+timedelta(1)); t(lambda:D.fromisoformat('2020-01-02')); t(lambda:DT(2020,1,1)); t(lambda:DT(2020,1,1)+timedelta(1)); t(lambda:DT(2020,1,1).replace(day=2)); t(lambda:isinstance(datetime.now(),datetime)); t(lambda:type(D.today()).__name__)
t(lambda:sorted([n,n-timedelta(5)])[0]==n-timedelta(5)); t(lambda:max(date(2020,1,1),date(2021,1,1))); t(lambda:sum([timedelta(1),timedelta(2)],timedelta())); t(lambda:{date(2020,1,1):1}[date(2020,1,1)]); t(lambda:date(2020,1,1)==datetime(2020,1,1)); t(lambda: datetime(2020,1,1)!=date(2020,1,1)); t(lambda:datetime(2020,1,1) in [date(2020,1,1)])
match d:
    case date(): print('date')
print(f'{datetime(2024,3,5,14,7):%Y-%m-%d %H:%M}', f"{date(2024,3,5):%d.%m.%Y}", datetime(2024,1,31)-datetime(2023,12,25,18))
print(datetime.utcfromtimestamp(0), timedelta(weeks=1,hours=-1), timedelta(seconds=-1), timedelta(milliseconds=1500), timedelta(days=0.3333), timedelta(microseconds=2.5),timedelta(microseconds=3.5), timedelta(days=1.1,seconds=0.3))
