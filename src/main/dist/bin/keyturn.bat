@echo off
rem Starts Keyturn on a JDK or JRE 25 or newer: the one in JAVA_HOME, else the one on the PATH, else
rem the first in the usual folders. Ends with 127 where there is none.
setlocal EnableExtensions DisableDelayedExpansion
set "needed=25"
set "java="
for %%H in ("%~dp0..") do set "home=%%~fH"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
for %%R in (
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\BellSoft"
  "%ProgramFiles%\Semeru"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%LOCALAPPDATA%\Programs\Microsoft"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\scoop\apps"
) do for /d %%D in ("%%~R\*") do call :consider "%%~D"

if not defined java (
  echo Keyturn needs Java %needed% or newer and found none in JAVA_HOME, on the PATH or in the usual folders. 1>&2
  echo Install one, or set JAVA_HOME to the folder of one. 1>&2
  exit /b 127
)

for /f "tokens=2 delims=:" %%C in ('chcp') do set "page=%%C"
chcp 65001 >nul
set "aot="
if exist "%home%\lib\keyturn.aot" set aot="-XX:AOTCache=%home%\lib\keyturn.aot"
if defined JDK_JAVA_OPTIONS if not "%JDK_JAVA_OPTIONS:AOTCacheOutput=%"=="%JDK_JAVA_OPTIONS%" set "aot="
"%java%" %aot% ^
  -Xlog:disable ^
  --module-path "%home%\lib" ^
  --enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,org.keyturn ^
  -XX:+DisableAttachMechanism ^
  -XX:-HeapDumpOnOutOfMemoryError ^
  -XX:-CreateCoredumpOnCrash ^
  -XX:MaxRAMPercentage=50 ^
  -XX:+UseG1GC ^
  -XX:G1HeapRegionSize=16m ^
  -XX:MarkSweepDeadRatio=0 ^
  -Dfile.encoding=UTF-8 ^
  -Dstdin.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 ^
  -Dstderr.encoding=UTF-8 ^
  "-Dorg.sqlite.lib.path=%home%\lib" ^
  --module org.keyturn/org.keyturn.Main %*
set "code=%errorlevel%"
if defined page chcp %page: =% >nul
exit /b %code%

:consider
if defined java exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do (
  for /f "delims=.-+_" %%M in ("%%~V") do if %%M geq %needed% set "java=%~1\bin\java.exe"
)
exit /b
